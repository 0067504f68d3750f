package selfeval.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import selfeval.patience.Patience;

/** LibreOffice as a second reader and writer, where the machine has it. */
public final class Office {
  private Office() {}

  /** Skips the test, with the reason, where there is no LibreOffice. */
  public static void required() {
    boolean there = false;
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
      there |= Files.isExecutable(Path.of(folder, "soffice"));
    }
    Assumptions.assumeTrue(
        there, "soffice is not on the PATH: conversion by LibreOffice not tested");
  }

  /** The workbook as LibreOffice saves it in another format. */
  public static byte[] convert(byte[] file, String format, Path folder) throws IOException {
    return convert(file, "xlsx", format, folder);
  }

  /** The file as LibreOffice saves it in another format, or in its own again. */
  public static byte[] convert(byte[] file, String from, String format, Path folder)
      throws IOException {
    Path in = Files.createDirectories(folder.resolve("in")).resolve("book." + from);
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.write(in, file);
    List<String> command =
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            format,
            "--outdir",
            out.toString(),
            in.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    try {
      Patience.exit(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return Files.readAllBytes(out.resolve("book." + format));
  }
}
