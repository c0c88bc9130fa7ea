## entrances
