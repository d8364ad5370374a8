namespace Playground.Ratings.Blind;

/// <summary>A rating without anything that tells the models.</summary>
static class BlindRating
{
    // The order was drawn by lot for each rater, so that a letter tells nothing. An id of a comparison or an answer leads to them.
    public static Rating Of(Rating rating) => BlindTexts.Of(rating, BlindTexts.Names([rating])) with
    {
        Answers = [.. rating.Answers.Select((answer, place) => answer with { ModelId = BlindNames.Letter(place), AnswerId = null, ModelName = null, Access = default })],
        ComparisonId = null,
        Origin = null,
        Concealed = true,
    };
}
