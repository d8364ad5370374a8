using Playground.Faults;

namespace Playground.Accounts;

/// <summary>An account doesn't allow what was asked. Nothing was changed.</summary>
public sealed class AccountException(AccountFault fault, FormattableString message) : FaultException([new Fault(fault, message)])
{
    public AccountFault Fault { get; } = fault;
}
