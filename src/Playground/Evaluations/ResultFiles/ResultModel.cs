namespace Playground.Evaluations.ResultFiles;

/// <summary>A model of a file of results.</summary>
/// <param name="Name">As it is called there: its label where it has one.</param>
/// <param name="Id">What it was asked by; <c>null</c> where the file has only the name.</param>
public sealed record ResultModel(string Name, string? Id = null);
