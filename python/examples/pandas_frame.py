"""Records as a pandas data frame."""

import pandas as pd
from articles import ARTICLES

import solieu

given = pd.DataFrame({"name": list(ARTICLES), "body": list(ARTICLES.values())})
records = pd.DataFrame.from_arrow(solieu.records(given["body"], ids=given["name"]))
people = records["value"].struct.field("number") if hasattr(records["value"], "struct") else records["value"].str["number"]
print(pd.DataFrame({"area": records["area"].str["name"], "people": people, "measure": records["measure"]}))
