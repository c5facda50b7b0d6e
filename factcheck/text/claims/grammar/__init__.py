"""The words of a sentence: classes, forms and their part in it, as far as claims need it."""
