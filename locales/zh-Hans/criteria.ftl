## criteria
