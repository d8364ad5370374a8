namespace Playground.Ratings.VoteFiles;

/// <summary>What a format calls the fields that make a vote, for those who are told what is wrong with one.</summary>
sealed record VoteFieldNames(string ModelA, string ModelB, string Rater)
{
    /// <summary>As LMArena names them, and CSV after it.</summary>
    public static readonly VoteFieldNames LmArena = new("model_a", "model_b", "judge");

    public static readonly VoteFieldNames OpenWebUi = new("data.model_id", "data.sibling_model_ids", "user_id");
}
