using Playground.Reporting.Charts;

namespace Playground.Reporting.Layout;

/// <summary>A piece of a section. Texts in it may come from anybody; each writer escapes them.</summary>
public abstract record Block;
