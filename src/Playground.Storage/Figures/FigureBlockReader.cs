namespace Playground.Storage.Figures;

/// <summary>Gets one block.</summary>
/// <param name="names">What its figures number.</param>
/// <param name="figures">Gone when the call returns.</param>
delegate void FigureBlockReader(FigureNames names, ReadOnlySpan<Figure> figures);
