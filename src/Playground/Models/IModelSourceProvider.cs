namespace Playground.Models;

/// <summary>Sources that come and go while the program runs.</summary>
public interface IModelSourceProvider
{
    IReadOnlyList<IModelSource> Sources { get; }
}
