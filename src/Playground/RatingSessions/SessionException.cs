using Playground.Faults;

namespace Playground.RatingSessions;

/// <summary>A session doesn't allow what was asked. Nothing was changed.</summary>
public sealed class SessionException(SessionFault fault, string message) : FaultException([Playground.Faults.Fault.Told(fault, message)])
{
    public SessionFault Fault { get; } = fault;
}
