using System.Text.Json.Serialization;
using Playground.Models;

namespace Playground.Comparisons;

/// <summary>A column of a stored comparison and the state of its latest answer.</summary>
public sealed record HistoryLane(string ModelId, string ModelName, ModelAccess Access, AnswerState State);
