"""The peers: open solvers, each given the tours as well as it can take them."""
