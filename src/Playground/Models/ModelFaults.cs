using System.Globalization;
using Playground.Faults;

namespace Playground.Models;

/// <summary>Why a model can't be asked or fetched, as it travels and is kept among the facts of a failure.</summary>
public static class ModelFaults
{
    const string Key = "fault";

    /// <param name="data">Further facts of the failure, by name.</param>
    public static AnswerFailure ToFailure(this Fault fault, FailureKind kind, params IEnumerable<(string Name, string Value)> data) => new()
    {
        Kind = kind,
        Message = fault.Message,
        Data = data.Append((Key, fault.Code.ToString())).Concat(fault.Arguments.Select((argument, index) => (FactKey(index), Written(argument)))).ToDictionary(item => item.Item1, item => item.Item2),
    };

    /// <summary>The fault that a failure tells of; <c>null</c> where it tells of none, or of one that this version doesn't know.</summary>
    public static Fault? Of(AnswerFailure failure)
    {
        if (!failure.Data.TryGetValue(Key, out var name) || !Enum.TryParse<ModelFaultKind>(name, out var kind))
            return null;
        var arguments = new List<object?>();
        while (failure.Data.TryGetValue(FactKey(arguments.Count), out var fact))
            arguments.Add(Read(fact));
        return Fault.Told(kind, failure.Message, arguments);
    }

    static string FactKey(int index) => string.Create(CultureInfo.InvariantCulture, $"{Key}.{index}");

    static string Written(object? argument) => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "";

    // What was a number is one again, so that it is written as the language of a page does; "007" never was.
    static object Read(string fact) =>
        decimal.TryParse(fact, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Written(number) == fact ? number : fact;
}
