"""The generator's page side: the only Python that touches a document. What stands in ``late/`` is loaded once the page is usable."""
