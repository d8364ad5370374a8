using System.Globalization;
using System.Text.RegularExpressions;
using Playground.ChatTemplates.Syntax;
using Playground.Faults;
using Playground.Models;

namespace Playground.Llama.Faults;

/// <summary>The sentences in which local models fail.</summary>
static partial class LlamaFailures
{
    public static ModelFailureException Missing(string path, bool isAdapter = false) => Fault(FailureKind.LocalModelMissing,
        Directory.Exists(path) ? new(ModelFaultKind.IsFolder, $"{path} is a folder; the GGUF file in it was expected.")
        : isAdapter ? new(ModelFaultKind.AdapterMissing, $"The file {path} does not exist. Put the adapter there or correct the path.")
        : new(ModelFaultKind.FileMissing, $"The file {path} does not exist. Put the model there or correct the path."),
        null, ("path", path));

    /// <param name="fault">Its message is a clause.</param>
    public static ModelFailureException Invalid(string path, Fault fault) => Fault(FailureKind.LocalModelInvalid,
        fault.About(Path.GetFileName(path)) with { Message = $"The file {Path.GetFileName(path)} can't be used: {fault.Message}. Download or convert it anew, or name another file." },
        null, ("path", path), ("reason", fault.Message));

    public static ModelFailureException Invalid(string path, ModelFaultKind kind, FormattableString clause) => Invalid(path, new Fault(kind, clause));

    /// <param name="complaint">What llama.cpp said; empty when it said nothing.</param>
    /// <param name="engine">Name and version of the engine.</param>
    public static ModelFailureException Refused(string path, string complaint, string engine)
    {
        if (UnknownArchitecture().Match(complaint) is not { Success: true } match)
            return Invalid(path, new Fault(ModelFaultKind.Refused, $"{(complaint.Length > 0 ? complaint : "llama.cpp refused it without saying why")}"));
        var architecture = match.Groups[1].Value;
        var fault = new Fault(ModelFaultKind.UnsupportedArchitecture, $"{architecture}{engine}").About(Path.GetFileName(path));
        return Fault(FailureKind.LocalModelInvalid, fault with
        {
            Message = $"The file {Path.GetFileName(path)} can't be used: unknown model architecture: '{architecture}'. The engine, {engine}, doesn't have it and is probably older than the model. Take a newer release of the playground, or another model.",
        }, null, ("path", path), ("reason", complaint), ("engine", engine));
    }

    /// <param name="reason">One or two sentences.</param>
    public static ModelFailureException NotStarted(string reason, Exception? inner = null) => Make(FailureKind.EngineUnavailable,
        $"The local engine could not be started: {reason}", inner, ("detail", reason));

    public static ModelFailureException NotListed(string list, Exception inner) => Fault(FailureKind.Internal,
        new(ModelFaultKind.ListUnusable, $"The list of added models, {list}, can't be read or written ({inner.Message}). Mend or delete it and try again."), inner, ("path", list));

    public static ModelFailureException TooLarge(string file, long needed, long available) => Fault(FailureKind.LocalModelTooLarge,
        new(ModelFaultKind.OutOfMemory, $"{file} needs about {needed >> 20} MiB of memory and {available >> 20} MiB are free. Choose a smaller quantisation, a smaller ContextSize or fewer Slots."),
        null, ("model", file), ("needed", Text(needed)), ("limit", Text(available)));

    public static ModelFailureException ContextTooLong(int tokens, int limit) => Make(FailureKind.ContextTooLong,
        string.Create(CultureInfo.InvariantCulture, $"The prompt has {tokens} tokens and the model's context holds {limit}, with the answer. Shorten the prompt or raise the model's ContextSize."),
        ("tokens", Text(tokens)), ("limit", Text(limit)));

    /// <param name="place">Which of several texts, from 1.</param>
    public static ModelFailureException TextTooLong(int place, int tokens, int limit) => Make(FailureKind.ContextTooLong,
        string.Create(CultureInfo.InvariantCulture, $"Text {place} has {tokens} tokens and the model embeds at most {limit} at once. Shorten or split it, or raise the model's ContextSize up to what it was trained for."),
        ("text", Text(place)), ("tokens", Text(tokens)), ("limit", Text(limit)));

    public static ModelFailureException Parameter(string name, string problem) => Make(FailureKind.InvalidParameter,
        $"The parameter {name} can't be used: {problem}.", ("parameter", name), ("problem", problem));

    public static ModelFailureException Parameter(string name, ModelFaultKind kind, FormattableString problem) => Parameter(name, new Fault(kind, problem));

    static ModelFailureException Parameter(string name, Fault fault) => Fault(FailureKind.InvalidParameter,
        fault.About(name) with { Message = $"The parameter {name} can't be used: {fault.Message}." }, null, ("parameter", name), ("problem", fault.Message));

    /// <param name="offersMove">Whether it would help to put what the system says before the first user's words.</param>
    public static ModelFailureException Template(ChatTemplateException problem, bool offersMove)
    {
        var isRefusal = problem.Fault == ChatTemplateFault.Refused;
        var fault = isRefusal
            ? new Fault(ModelFaultKind.TemplateRefused, $"the model's chat template refuses this conversation: \"{problem.Problem}\"")
            : new Fault(ModelFaultKind.TemplateFailed, $"the model's chat template can't be rendered: {problem.Message}");
        var next = isRefusal && offersMove ? "Leave the system's text out, or set SystemInUserTurn for the model to put it before the first user's." : "Mend the template and name it as the model's ChatTemplate, or set PlainTemplate for the model to ask it in a plain form.";
        return Fault(FailureKind.InvalidParameter, fault with { Message = $"{char.ToUpperInvariant(fault.Message[0])}{fault.Message[1..]}. {next}" }, problem, ("parameter", "messages"), ("problem", fault.Message));
    }

    public static ModelFailureException TemplateUnreadable(string path, Exception inner) => Fault(FailureKind.LocalModelInvalid,
        new(ModelFaultKind.TemplateUnreadable, $"The chat template {path} can't be read ({inner.Message}). Correct the model's ChatTemplate."), inner, ("path", path), ("reason", inner.Message));

    public static ModelFailureException Ended() => Make(FailureKind.ProgramEnded,
        "The program was ended while the answer was being written. Ask again.");

    public static ModelFailureException Engine(string detail, Exception? inner = null) => Make(FailureKind.Internal,
        EngineSentence(detail), inner, ("detail", detail));

    /// <summary>A context could not be made, mostly for lack of memory.</summary>
    public static ModelFailureException NoContext(int tokens, int slots, string complaint)
    {
        var fault = new Fault(ModelFaultKind.ContextNotMade, $"a context of {tokens} tokens for {slots} answers at once could not be made ({complaint})");
        return Fault(FailureKind.Internal, fault with { Message = EngineSentence(fault.Message) }, null, ("detail", fault.Message));
    }

    static string EngineSentence(string detail) => $"The local engine failed: {detail}. Ask again; if it happens again, the log has the details.";

    static ModelFailureException Fault(FailureKind kind, Fault fault, Exception? inner, params (string Name, string Value)[] data) => new(fault.ToFailure(kind, data), inner);

    static ModelFailureException Make(FailureKind kind, string message, params (string Name, string Value)[] data) => Make(kind, message, null, data);

    static ModelFailureException Make(FailureKind kind, string message, Exception? inner, params (string Name, string Value)[] data) =>
        new(new AnswerFailure { Kind = kind, Message = message, Data = data.ToDictionary(item => item.Name, item => item.Value) }, inner);

    [GeneratedRegex("unknown model architecture: '([^']*)'")]
    private static partial Regex UnknownArchitecture();

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
