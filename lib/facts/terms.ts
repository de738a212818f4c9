/** Terms of art in a sentence or two each, for whoever meets one for the first time. */
export const TERMS = {
  accuracy: 'Of all tagged texts, the share that is answered with exactly the tags that they have.',
  macro_f1:
    'F1 of a tag is 100% when all of its texts are found and nothing else is given the tag. Macro F1 is the mean over all tags: a tag with few texts counts as much as one with many. When bad tags are merged it rises by itself, as they leave the mean.',
  micro_f1:
    'F1 over all tags of all texts together: a tag with many texts counts more than one with few.',
  f1: 'Between precision and recall, nearer to the lower of the two: 100% when all texts of the tag are found and nothing else is given it.',
  precision: 'Of the texts given this tag, the share that is right.',
  recall: 'Of the texts with this tag, the share that was found.',
  out_of_fold:
    'Out-of-fold: the tagged texts are cut into ten parts (folds), and each part is answered by a model that was trained on the other nine.',
  interval:
    'With other texts of the same kind the number would be another one. In 95 of 100 such draws the interval holds the true value.',
  calibration_error:
    'Calibration error: the mean distance of what it says it is sure of from how often it is right.',
  balanced:
    'Balanced: every tag weighs the same in training, however many texts it has. Rare tags are found more often, and given wrongly more often.',
  n_grams:
    'Word groups (n-grams): words in a row that count as one, such as “not good”. Groups of 1 are single words.',
  four_in_five:
    'If the true difference is that large and you draw so many texts again and again, it is proven in 4 of 5 draws.',
  difference:
    'Δ: the score of this version minus that of production, in points of a percent (pts).',
  points: 'Points (pts) are what is between two percentages: from 80% to 82% is 2 points.',
} as const
