CREATE TABLE `search_backlog` (
	`sample_id` integer PRIMARY KEY NOT NULL,
	`model_id` integer NOT NULL,
	FOREIGN KEY (`sample_id`) REFERENCES `samples`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `search_backlog_model` ON `search_backlog` (`model_id`,`sample_id`);--> statement-breakpoint
-- Each run of one, two and three characters of a text, folded, once; and a token of its model. Only the space separates.
CREATE VIRTUAL TABLE `sample_grams` USING fts5(`content`, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '!#$%&()*+,-./:;<=>?@[]^_{|}~'");
--> statement-breakpoint
INSERT INTO `search_backlog` (`sample_id`, `model_id`) SELECT `sample_id`, `model_id` FROM `live_samples`;
