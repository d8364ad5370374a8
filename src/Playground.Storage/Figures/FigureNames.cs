namespace Playground.Storage.Figures;

/// <summary>What the numbers of models and currencies in figures stand for.</summary>
sealed record FigureNames(IReadOnlyList<string> Models, IReadOnlyList<string> Currencies);
