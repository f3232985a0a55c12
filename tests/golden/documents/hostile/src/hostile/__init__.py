"""Project ""\" ' ` | ${{ secrets.TOKEN }} \\: # not a heading

| a | b |
| - | - |
---"""
