using Playground.Accounts;

namespace Playground.Web.Accounts;

/// <summary>What a page or a download asks of whoever opens it; without it, <see cref="Permission.Look"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class PageAccessAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
