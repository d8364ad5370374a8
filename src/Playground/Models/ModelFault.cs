using System.Globalization;
using Playground.Comparing;

namespace Playground.Models;

/// <summary>Why a model can't be asked or fetched, for those who say it in another language. It travels among the facts of a failure.</summary>
public sealed record ModelFault
{
    const string Key = "fault";

    readonly IReadOnlyList<string> _facts;

    /// <param name="kind">What is wrong; the arguments of the sentence are the same in each language.</param>
    /// <param name="sentence">In English: what is there, what was expected, what to do. Of a file's contents only a clause, as <c>it is empty</c>.</param>
    public ModelFault(ModelFaultKind kind, FormattableString sentence)
    {
        Kind = kind;
        Message = FormattableString.Invariant(sentence);
        _facts = [.. sentence.GetArguments().Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")];
    }

    ModelFault(ModelFaultKind kind, string message, IReadOnlyList<string> facts) => (Kind, Message, _facts) = (kind, message, facts);

    public ModelFaultKind Kind { get; }

    public string Message { get; init; }

    /// <summary>What the fault is in, where its finder doesn't know it: the name of a file or parameter.</summary>
    public string? Place { get; private init; }

    /// <summary>The place, if there is one, and the arguments of the sentence; numbers as programs write them.</summary>
    public IReadOnlyList<string> Facts => Place is null ? _facts : [Place, .. _facts];

    /// <summary>The same, and in what; a place that is known already stays.</summary>
    public ModelFault In(string place) => this with { Place = Place ?? place };

    /// <param name="data">Further facts of the failure, by name.</param>
    public AnswerFailure ToFailure(FailureKind kind, params IEnumerable<(string Name, string Value)> data) => new()
    {
        Kind = kind,
        Message = Message,
        Data = data.Append((Key, Kind.ToString())).Concat(Facts.Select((fact, index) => (FactKey(index), fact))).ToDictionary(item => item.Item1, item => item.Item2),
    };

    /// <summary>The fault that a failure tells of; <c>null</c> where it tells of none, or of one that this version doesn't know.</summary>
    public static ModelFault? Of(AnswerFailure failure)
    {
        if (!failure.Data.TryGetValue(Key, out var name) || !Enum.TryParse<ModelFaultKind>(name, out var kind))
            return null;
        var facts = new List<string>();
        while (failure.Data.TryGetValue(FactKey(facts.Count), out var fact))
            facts.Add(fact);
        return new(kind, failure.Message, facts);
    }

    static string FactKey(int index) => string.Create(CultureInfo.InvariantCulture, $"{Key}.{index}");
}
