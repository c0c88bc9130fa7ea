## sources
