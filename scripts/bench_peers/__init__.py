"""What scripts/bench-peers is made of: the other engines, and how they are measured beside Fihris."""
