"""What is no running text: headings, cells, notes, quotations of several sentences, pull quotes."""
