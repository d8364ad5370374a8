namespace Playground.Web.Markup;

/// <summary>A closed block: HTML, or text that is shown as it is.</summary>
public sealed record Block(string? Html, string? Plain);
