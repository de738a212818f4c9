CREATE TABLE `left_out_rows` (
	`import_id` integer NOT NULL,
	`line` integer NOT NULL,
	`model_id` integer NOT NULL,
	`problems` text NOT NULL,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`model_id`) REFERENCES `models`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `left_out_rows_model` ON `left_out_rows` (`model_id`);