namespace Playground.Faults;

/// <summary>
/// Something that isn't as it must be: a code for those who say it in another language or act on it, the arguments of its sentence, and the sentence in
/// English. A page says it in its own language; the command line and files say the message.
/// </summary>
public sealed record Fault
{
    readonly FormattableString? _sentence;
    readonly IReadOnlyList<object?> _arguments;
    readonly string? _told;

    /// <param name="code">What is wrong: a member of an enumeration that is marked with <see cref="FaultCodesAttribute"/>.</param>
    /// <param name="sentence">
    /// In English: what is there, what was expected, what to do. Its arguments are the same in each language: numbers, days, texts, <see cref="FaultField"/>s,
    /// and what a feature has words of its own for.
    /// </param>
    public Fault(Enum code, FormattableString sentence)
    {
        Code = code;
        _sentence = sentence;
        _arguments = sentence.GetArguments();
    }

    Fault(Enum code, string told, IReadOnlyList<object?> arguments)
    {
        Code = code;
        _told = told;
        _arguments = arguments;
    }

    public Enum Code { get; }

    /// <summary>What goes into the sentence, first what the fault is about where its finder didn't know it.</summary>
    public IReadOnlyList<object?> Arguments => Subject is null ? _arguments : [Subject, .. _arguments];

    /// <summary>Where it is, from the outside in: the file, the line, the model or price. Empty where there is but one place.</summary>
    public IReadOnlyList<object> Places { get; private init; } = [];

    /// <summary>The member of what was asked that is at fault, for instance <c>Prompt</c>, so that a form can show it there; <c>null</c> where there is none.</summary>
    public string? Field { get; init; }

    /// <summary>What the fault is about, where its finder didn't know it: the name of a file or parameter.</summary>
    public string? Subject { get; private init; }

    /// <summary>The whole in English, places first, as <c>prices.json: openai/gpt-5: input is -1; expected 0 or more.</c></summary>
    public string Message
    {
        get => string.Concat(Places.Select(place => $"{place}: ")) + (_told ?? FormattableString.Invariant(_sentence!));
        init => _told = value;
    }

    /// <summary>A fault as it was kept or told elsewhere.</summary>
    /// <param name="message">The whole in English.</param>
    public static Fault Told(Enum code, string message, params IReadOnlyList<object?> arguments) => new(code, message, arguments);

    /// <summary>The same, and where: outside of the places that are named already.</summary>
    public Fault In(object place) => this with { Places = [place, .. Places] };

    /// <summary>The same, and about what; a subject that is known already stays. The message is left as it is.</summary>
    public Fault About(string subject) => this with { Subject = Subject ?? subject };

    public override string ToString() => Message;
}
