ALTER TABLE `imports` ADD `input_duplicates` text DEFAULT 'merge' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `existing_duplicates` text DEFAULT 'merge' NOT NULL;