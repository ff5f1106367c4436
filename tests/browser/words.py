"""What the visitors of the tests type: postings, weaknesses and answers of our own."""

PRODUCT_POSTING = """Machine Learning Engineer, Growth

About us
We rent out musical instruments by the month to forty thousand families.

What you will do
- Own stakeholder alignment for everything our models decide: sales, support and finance plan by your forecasts
- Present results and their limits to business colleagues every other week, in their language
- Train and ship demand models together with two back-end engineers

What you bring
- You explain model behaviour to people who do not program, and they act on it
- Solid Python and SQL
- Interest in music is welcome
"""

OWN_WORDS = "I struggle with explaining results to business people"

FIELDS = {
    "weakness": "I lose people from the business side when I explain what a model does",
    "context": "Last spring I presented a return forecast to our sales team with a slide full of residual plots. They nodded and then planned by hand for another month.",
    "action": "Since June I write a one-page brief without a formula before every presentation, and Dana from sales reads it a day ahead and strikes what she cannot use.",
    "current_state": "Of my last six briefs four came back without a question, and the sales team now plans by the forecast. I still slip into metrics when somebody challenges a number.",
    "forward": "with your fortnightly meetings with support and finance, such a brief is how I would want to prepare each one",
}

CLICHE = "Honestly, I'm a bit of a perfectionist. I always want everything to be right. But that problem is entirely behind me now."
