using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Playground.Storage.Figures;

/// <summary>What the numbers of models and currencies in a block stand for.</summary>
sealed record FigureNames(IReadOnlyList<string> Models, IReadOnlyList<string> Currencies);
