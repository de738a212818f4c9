ALTER TABLE `annotations` ADD `seen_draft` integer;--> statement-breakpoint
ALTER TABLE `no_tag_periods` ADD `seen_draft` integer;