"""The page side of the contributors' forms. Fields and checks come from the builder's one table; ``widget`` lends the document."""
