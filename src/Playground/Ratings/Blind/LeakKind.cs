using System.Text;
using System.Text.RegularExpressions;

namespace Playground.Ratings.Blind;

public enum LeakKind
{
    /// <summary>The name or id of a model that takes part, or a word of it where an answer says who it is.</summary>
    Model,

    /// <summary>The answer speaks of itself and names a maker or a model.</summary>
    Maker,

    /// <summary>"As an AI developed by …", whoever is named.</summary>
    Phrase,
}
