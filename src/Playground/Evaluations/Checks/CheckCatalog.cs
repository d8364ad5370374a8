using System.Collections.Frozen;
using Microsoft.Extensions.AI.Evaluation;
using Playground.Faults;
using Playground.PromptSets;

namespace Playground.Evaluations.Checks;

/// <summary>All checks: our own, and whatever evaluators were registered beside them.</summary>
sealed class CheckCatalog : ICheckCatalog
{
    readonly FrozenDictionary<string, IEvaluator> _checks;

    /// <param name="registered">Replace one of ours where they have its name.</param>
    public CheckCatalog(IEnumerable<NamedCheck> registered)
    {
        var checks = OwnChecks.All.ToDictionary(check => check.Name, IEvaluator (check) => check, StringComparer.Ordinal);
        foreach (var (name, evaluator) in registered)
            checks[name] = evaluator;
        _checks = checks.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public IEnumerable<string> Names => _checks.Keys.Order(StringComparer.Ordinal);

    public bool Knows(string type) => type == CheckDefinition.Group || _checks.ContainsKey(type);

    public bool NeedsValue(string type) => _checks.GetValueOrDefault(type) is Check { NeedsValue: true };

    public IEvaluator? Find(string type) => _checks.GetValueOrDefault(type);

    public IEnumerable<Fault> Faults(CheckDefinition check)
    {
        if (!Knows(check.Type))
            return [new(PromptSetFaultKind.UnknownCheck, $"There is no check {check.FullType}. There are: {string.Join(", ", Names)}.")];
        if (check.Weight is not (>= 0 and <= 1_000_000))
            return [new(PromptSetFaultKind.OutOfRange, $"{new FaultField("weight")} is {check.Weight}; expected {0} to {1_000_000}.")];
        return check.Checks.SelectMany(Faults).Concat(Find(check.Type) is Check own ? own.Faults(check) : []);
    }
}
