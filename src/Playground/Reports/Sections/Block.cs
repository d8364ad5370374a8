namespace Playground.Reports.Sections;

/// <summary>A piece of a section. Texts in it may come from anybody; each writer escapes them.</summary>
public abstract record Block;
