package facet.models.clustering;

/// The cluster of every clustered member: a class for each, nobody in two.
///
/// The arrays are taken over and handed out uncopied; treat them as read only.
///
/// @param members ordinals, ascending
/// @param cluster number from 0 by row
@SuppressWarnings("ArrayRecordComponent")
public record MemberClusters(int[] members, int[] cluster) {
  public MemberClusters {
    if (members.length != cluster.length) {
      throw new IllegalArgumentException(
          "%d members, %d clusters".formatted(members.length, cluster.length));
    }
  }

  public int size() {
    return members.length;
  }
}
