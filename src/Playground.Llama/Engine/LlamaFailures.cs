using System.Globalization;
using Playground.Comparing;

namespace Playground.Llama.Engine;

/// <summary>The sentences in which local models fail.</summary>
static class LlamaFailures
{
    public static ModelFailureException Missing(string path) => Make(FailureKind.LocalModelMissing,
        Directory.Exists(path) ? $"{path} is a folder; the GGUF file in it was expected." : $"The file {path} does not exist. Put the model there or correct the path.",
        ("path", path));

    /// <param name="reason">A clause.</param>
    public static ModelFailureException Invalid(string path, string reason, Exception? inner = null) => Make(FailureKind.LocalModelInvalid,
        $"The file {Path.GetFileName(path)} can't be used: {reason}. Download or convert it anew, or name another file.", inner,
        ("path", path), ("reason", reason));

    public static ModelFailureException NotListed(string list, Exception inner) => Make(FailureKind.Internal,
        $"The list of added models, {list}, can't be read or written ({inner.Message}). Mend or delete it and try again.", inner, ("path", list));

    public static ModelFailureException TooLarge(string file, long needed, long available) => Make(FailureKind.LocalModelTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"{file} needs about {needed >> 20} MiB of memory and {available >> 20} MiB are free. Choose a smaller quantisation, a smaller ContextSize or fewer Slots."),
        ("model", file), ("needed", Text(needed)), ("limit", Text(available)));

    public static ModelFailureException ContextTooLong(int tokens, int limit) => Make(FailureKind.ContextTooLong,
        string.Create(CultureInfo.InvariantCulture, $"The prompt has {tokens} tokens and the model's context holds {limit}, with the answer. Shorten the prompt or raise the model's ContextSize."),
        ("tokens", Text(tokens)), ("limit", Text(limit)));

    /// <param name="place">Which of several texts, from 1.</param>
    public static ModelFailureException TextTooLong(int place, int tokens, int limit) => Make(FailureKind.ContextTooLong,
        string.Create(CultureInfo.InvariantCulture, $"Text {place} has {tokens} tokens and the model embeds at most {limit} at once. Shorten or split it, or raise the model's ContextSize up to what it was trained for."),
        ("text", Text(place)), ("tokens", Text(tokens)), ("limit", Text(limit)));

    public static ModelFailureException Parameter(string name, string problem) => Make(FailureKind.InvalidParameter,
        $"The parameter {name} can't be used: {problem}.", ("parameter", name), ("problem", problem));

    public static ModelFailureException Ended() => Make(FailureKind.ProgramEnded,
        "The program was ended while the answer was being written. Ask again.");

    public static ModelFailureException Engine(string detail, Exception? inner = null) => Make(FailureKind.Internal,
        $"The local engine failed: {detail}. Ask again; if it happens again, the log has the details.", inner, ("detail", detail));

    static ModelFailureException Make(FailureKind kind, string message, params (string Name, string Value)[] data) => Make(kind, message, null, data);

    static ModelFailureException Make(FailureKind kind, string message, Exception? inner, params (string Name, string Value)[] data) =>
        new(new AnswerFailure { Kind = kind, Message = message, Data = data.ToDictionary(item => item.Name, item => item.Value) }, inner);

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
