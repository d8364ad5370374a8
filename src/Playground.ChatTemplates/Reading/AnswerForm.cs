namespace Playground.ChatTemplates.Reading;

/// <summary>
/// How the models of a template mark their thoughts and their calls of tools: learned by letting the template write an assistant's turn and looking what it puts
/// around the words, so that a new family needs no new release. What can't be learned so is in <see cref="KnownForms"/>.
/// </summary>
public sealed class AnswerForm
{
    internal AnswerForm() { }

    /// <summary>Of a model without a template, or of one whose template can't be rendered: all is answer.</summary>
    public static AnswerForm Plain { get; } = new();

    /// <summary>The mark before a thought, and the one behind it; the first is empty when only the prompt writes it.</summary>
    internal (string Open, string Close)? Thought { get; init; }

    /// <summary>What calls begin with.</summary>
    internal string? CallOpen { get; init; }

    internal CallShape? Calls { get; init; }

    /// <summary>Marks that say nothing: around an answer, or around calls.</summary>
    internal IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>Marks with which the template ends a turn.</summary>
    public IReadOnlyList<string> Ends { get; internal init; } = [];

    /// <summary>Whether an answer is several messages with heads of their own.</summary>
    internal bool HasHeads { get; init; }

    public bool KnowsThoughts => Thought is not null || HasHeads;

    public bool KnowsCalls => Calls is not null || HasHeads;

    /// <summary>Every mark that a reader has to see, in whatever way the tokens of a model hide it.</summary>
    public IEnumerable<string> Marks
    {
        get
        {
            var marks = Silent.AsEnumerable();
            if (Thought is { } thought)
                marks = marks.Append(thought.Open).Append(thought.Close);
            if (CallOpen is not null)
                marks = marks.Append(CallOpen).Concat(Tags.In(CallOpen));
            if (HasHeads)
                marks = marks.Append(KnownForms.HeadEnd).Append(KnownForms.MessageStart).Append("<|channel|>").Append("<|constrain|>").Concat(KnownForms.MessageEnds);
            return marks.Where(mark => mark.Length > 0).Distinct();
        }
    }

    /// <param name="startToken">The model's start token as a text.</param>
    public static AnswerForm Learn(ChatTemplate template, string startToken = "", string endToken = "") => new AnswerLearner(template, startToken, endToken).Learn();

    /// <summary>Reads an answer.</summary>
    /// <param name="prompt">What the model read before it: a thought may have been opened there.</param>
    /// <param name="tools">Those that it may call.</param>
    public IAnswerReader Read(string prompt, IReadOnlyList<ToolSchema> tools) => HasHeads ? new MessageReader(this, tools) : new AnswerReader(this, prompt, tools);
}
