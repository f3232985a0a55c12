# A report.
#
# /// script
# dependencies = ["jinja2", "tools"]
#
# [tool.uv.sources]
# tools = { path = "../tools" }
# ///
print("report")
