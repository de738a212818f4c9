ALTER TABLE `live_samples` ADD `several` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `live_samples_several` ON `live_samples` (`model_id`,`sample_id`) WHERE several = 1;--> statement-breakpoint
ALTER TABLE `models` ADD `several_count` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE `live_samples` SET `several` = 1 WHERE `sample_id` IN (SELECT `sample_id` FROM `annotations` WHERE `removed_rev` IS NULL GROUP BY `sample_id` HAVING count(*) > 1);
--> statement-breakpoint
UPDATE `models` SET `several_count` = (SELECT count(*) FROM `live_samples` l WHERE l.`model_id` = `models`.`id` AND l.`several` = 1);
