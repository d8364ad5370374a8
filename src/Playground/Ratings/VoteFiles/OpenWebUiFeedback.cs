using System.Text;
using System.Text.Json;
using Playground.Faults;
using Playground.Statistics.Votes;

namespace Playground.Ratings.VoteFiles;

/// <summary>One feedback of Open WebUI, with the names of its export: who said what of which model beside which others.</summary>
sealed class OpenWebUiFeedback
{
    readonly List<string> siblings = [];
    readonly List<string> tags = [];
    Fault? inVote, inDetails;
    string? model, rating, reason, comment;
    bool hasData;

    public string? Id { get; private set; }

    public string? User { get; private set; }

    public string? CreatedAt { get; private set; }

    /// <summary>The answer's model wasn't known to the rater.</summary>
    public bool InArena { get; private set; }

    public string Model => model ?? "";

    /// <summary><c>null</c> for a feedback that prefers nothing.</summary>
    public VoteOutcome? Outcome => rating switch { "1" or "1.0" => VoteOutcome.A, "-1" or "-1.0" => VoteOutcome.B, _ => null };

    /// <summary>The other models, each once.</summary>
    public IReadOnlyList<string> Siblings => [.. siblings.Where(id => id.Length > 0 && id != model).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> Tags => [.. tags.Distinct(StringComparer.Ordinal)];

    public string? Rationale => string.Join(". ", new[] { reason, comment }.OfType<string>()) is { Length: > 0 } said ? said : null;

    /// <summary>What keeps the feedback from being a vote; <c>null</c> when nothing does.</summary>
    public Fault? Fault => inVote ?? (
        !hasData ? new(VoteFaultKind.NoData, $"The field data was expected, an object with rating, model_id and sibling_model_ids.")
        : model is null ? new(VoteFaultKind.NoModelId, $"The field data.model_id was expected, with the id of a model.")
        : rating is not ("1" or "-1" or "0" or "1.0" or "-1.0" or null) ? new(VoteFaultKind.UnknownRating, $"The field data.rating is {rating}; 1, -1 or 0 was expected.")
        : null);

    /// <summary>What keeps the feedback from being kept; <c>null</c> when nothing does.</summary>
    public Fault? InDetails => inDetails;

    /// <exception cref="JsonException"><paramref name="json"/> is not one whole object.</exception>
    public static OpenWebUiFeedback Read(ReadOnlySpan<byte> json)
    {
        var feedback = new OpenWebUiFeedback();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            feedback.ReadProperty(ref reader);
        if (reader.Read())
            throw new JsonException("the line goes on after the object.");
        return feedback;
    }

    void ReadProperty(ref Utf8JsonReader reader)
    {
        switch (Name(ref reader))
        {
            case "id":
                Id = JsonField.Scalar(ref reader, "id", ref inDetails);
                break;
            case "user_id":
                User = JsonField.Scalar(ref reader, "user_id", ref inVote);
                break;
            case "created_at":
                CreatedAt = JsonField.Scalar(ref reader, "created_at", ref inDetails);
                break;
            case "data" when reader.TokenType == JsonTokenType.StartObject:
                hasData = true;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    ReadData(ref reader);
                break;
            case "meta" when reader.TokenType == JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    ReadMeta(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    void ReadData(ref Utf8JsonReader reader)
    {
        switch (Name(ref reader))
        {
            case "model_id":
                model = JsonField.Scalar(ref reader, "data.model_id", ref inVote);
                break;
            case "rating":
                rating = JsonField.Scalar(ref reader, "data.rating", ref inVote);
                break;
            case "sibling_model_ids":
                Texts(ref reader, "data.sibling_model_ids", siblings, ref inVote);
                break;
            case "tags":
                Texts(ref reader, "data.tags", tags, ref inDetails);
                break;
            case "reason":
                reason = Words(ref reader, "data.reason");
                break;
            case "comment":
                comment = Words(ref reader, "data.comment");
                break;
            default:
                reader.Skip();
                break;
        }
    }

    void ReadMeta(ref Utf8JsonReader reader)
    {
        switch (Name(ref reader))
        {
            case "arena":
                InArena = JsonField.Scalar(ref reader, "meta.arena", ref inDetails) == "true";
                break;
            case "tags":
                Texts(ref reader, "meta.tags", tags, ref inDetails);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    /// <summary>The name that the reader stands on, which then stands on the value.</summary>
    static string? Name(ref Utf8JsonReader reader)
    {
        Fault? fault = null;
        var name = Encoding.UTF8.GetString(JsonField.Unescaped(ref reader, "", ref fault));
        reader.Read();
        return name;
    }

    /// <summary>The texts of a list; what else stands there, or instead of a list, is none.</summary>
    static void Texts(ref Utf8JsonReader reader, string field, List<string> into, ref Fault? fault)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            reader.Skip();
        else
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                if (reader.TokenType != JsonTokenType.String)
                    reader.Skip();
                else if (JsonField.Scalar(ref reader, field, ref fault) is { } text)
                    into.Add(text);
    }

    // What people wrote may hold any character.
    string? Words(ref Utf8JsonReader reader, string field) =>
        reader.TokenType == JsonTokenType.String ? Encoding.UTF8.GetString(JsonField.Unescaped(ref reader, field, ref inDetails)) is { Length: > 0 } words ? words : null
            : JsonField.Scalar(ref reader, field, ref inDetails);
}
