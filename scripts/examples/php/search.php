<?php
// Asks a Fihris service: php search.php http://127.0.0.1:8080 QUERY
declare(strict_types=1);

[$base, $query] = [rtrim($argv[1], '/'), implode(' ', array_slice($argv, 2))];
$parameters = http_build_query(['q' => $query, 'per_page' => 5, 'fields' => 'title,source,date,url']);
// ignore_errors: the body of an error says what is wrong and what to do.
$context = stream_context_create(['http' => ['timeout' => 10, 'ignore_errors' => true]]);
$body = file_get_contents("$base/api/v1/search?$parameters", false, $context);
$answer = json_decode($body === false ? 'null' : $body, true);
if (!isset($answer['hits'])) {
    fwrite(STDERR, ($answer['detail'] ?? "no answer from $base") . "\n");
    exit(1);
}

echo "{$answer['total']} articles\n";
if ($answer['suggestion'] !== '') {
    echo "did you mean: {$answer['suggestion']}\n";
}
foreach ($answer['hits'] as $hit) {
    echo "- {$hit['title']} ({$hit['source']}, {$hit['date']})\n";
}
