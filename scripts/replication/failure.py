"""How a run ends before its end."""


class Failure(Exception):
    """The world is wrong: the message says what, which, why and what to do."""


class Interrupted(Exception):
    pass
