namespace Playground.RatingSessions;

/// <summary>A session moved on, its members changed, or there may be something to rate where there was nothing. Its key is the session's id.</summary>
readonly record struct SessionChanged;
