namespace Playground.Web.Accounts;

/// <summary>The page is there for those who take part in the session that its address names, with an account or without; without a session, for whoever comes with an invitation.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class OpenToInvitedAttribute : Attribute;
