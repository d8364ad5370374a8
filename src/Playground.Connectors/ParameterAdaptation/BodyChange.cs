using System.Text.Json.Nodes;
using Playground.Comparisons;

namespace Playground.Connectors.ParameterAdaptation;

/// <summary>One thing that a model doesn't accept, and what is sent instead. Applies to the finished JSON body, whatever its format.</summary>
/// <param name="Parameter">Its name in the host's words.</param>
/// <param name="Reason">What the host said, cut to a sentence or two.</param>
sealed record BodyChange(BodyChangeKind Kind, string Parameter, string? Reason, string? NewName = null)
{
    /// <returns>What was done, or <c>null</c> when the body has nothing of the kind.</returns>
    public Adaptation? Apply(JsonObject body) => Kind switch
    {
        BodyChangeKind.LeaveOut => BodyParameters.Remove(body, Parameter) is null ? null : new(Parameter, "left out", Reason),
        BodyChangeKind.Rename => BodyParameters.Rename(body, Parameter, NewName!) ? new(Parameter, $"sent as {NewName}", Reason) : null,
        BodyChangeKind.SystemAsDeveloper => BodySystem.AsDeveloper(body) ? new(Parameter, "sent as developer message", Reason) : null,
        _ => BodySystem.IntoUser(body) ? new(Parameter, "sent as part of the user message", Reason) : null,
    };
}
