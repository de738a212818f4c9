-- Full-text search over live texts. `model` holds one token per row, so that a search stays inside its model.
CREATE VIRTUAL TABLE `sample_search` USING fts5(`content`, `model`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
