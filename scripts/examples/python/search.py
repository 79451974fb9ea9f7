#!/usr/bin/env python3
"""Asks a Fihris service: search.py http://127.0.0.1:8080 QUERY"""
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

base, query = sys.argv[1].rstrip("/"), " ".join(sys.argv[2:])
parameters = {"q": query, "per_page": 5, "fields": "title,source,date,url"}
try:
    with urllib.request.urlopen(f"{base}/api/v1/search?{urllib.parse.urlencode(parameters)}", timeout=10) as response:
        answer = json.load(response)
except urllib.error.HTTPError as error:  # its body says what is wrong and what to do
    sys.exit(json.load(error)["detail"])

print(f"{answer['total']} articles")
if answer["suggestion"]:
    print("did you mean:", answer["suggestion"])
for hit in answer["hits"]:
    print(f"- {hit['title']} ({hit['source']}, {hit['date']})")
