using Playground.Accounts;

namespace Playground.Web.Accounts;

/// <summary>Where people sign in, it is written down who had this.</summary>
sealed class AuditedAttribute(AuditAction action) : Attribute
{
    public AuditAction Action { get; } = action;
}
