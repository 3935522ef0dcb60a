package facet.workbench.offenders;

record PrintsAlong(String line) {

  void print() {
    System.out.println(line);
  }
}
